@L1 @F01
Feature: Basic chat
  People choose a name, make rooms, enter and leave them, and talk.

  @F01.C1
  Scenario: The name that a person chose is the one that others see
    Given Ann and Bo are in the room "Garden"
    When Ann sends "hello"
    Then Bo sees "hello" with the name of Ann
    And Bo does not see "hello" with the name of Bo

  @F01.C2
  Scenario: A new room is listed for everybody, once, and it stays
    Given Ann and Bo have entered the app
    When Ann creates the room "Garden"
    Then Bo finds the room "Garden" without reloading
    And Ann sees the room "Garden" listed once
    And the room "Garden" is still there when Ann comes back

  @F01.C3
  Scenario: Joining a room makes a person one of its members
    Given Ann is in the room "Garden"
    And Bo and Cy have entered the app
    And Ann looks at the members of the room
    When Bo joins the room "Garden"
    Then Ann sees Bo among the members without reloading, but not Cy
    And Ann and Bo can read each other

  @F01.C3
  Scenario: Leaving a room ends it for the person who left
    Given Ann and Bo are in the room "Garden"
    And Cy has entered the app
    And Ann looks at the members of the room
    When Bo leaves the room "Garden"
    Then Bo is no longer in the room "Garden"
    And Ann no longer sees Bo among the members
    And what Ann sends does not reach Bo
    And Bo can join the room "Garden" again

  @F01.C4
  Scenario: Messages arrive at once, once, and in order
    Given Ann and Bo are in the room "Garden"
    When Ann sends "question"
    Then Bo reads "question" without reloading
    When Bo sends "answer"
    Then Ann reads "answer" without reloading
    And Ann and Bo see "question, answer" once each, in this order

  @F01.C5
  Scenario: The app shows who is online, and only them
    Given Ann and Bo have entered the app
    Then Ann finds Bo among the people online
    When Cy enters the app
    Then Ann sees Cy come online without reloading
    When Cy closes the app
    Then Ann sees Cy go offline without reloading
    And Ann still sees Bo online

  @F01.C5
  Scenario: A person with two windows stays online while one of them is open
    Given Ann and Bo have entered the app
    Then Ann finds Bo among the people online
    When Bo opens a second window
    And Bo closes the second window
    Then Ann still sees Bo online

  @F01.C6
  Scenario: Empty messages are refused and markup is only text
    Given Ann and Bo are in the room "Garden"
    When Ann sends "before"
    And Ann tries to send an empty message
    And Ann tries to send a message of spaces
    Then neither Ann nor Bo sees a new message beside "before"
    When Ann sends markup
    Then Bo reads the markup as plain text

  @F01.C6
  Scenario: Over-long input is limited, and a burst of messages arrives whole
    Given Ann and Bo are in the room "Garden"
    Then an over-long name is refused or limited at the entrance
    And an over-long message is refused, limited or shown whole
    When Ann sends 5 messages in quick succession
    Then Bo sees the same messages as Ann, once each, in the same order
