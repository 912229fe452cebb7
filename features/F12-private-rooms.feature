@L9 @F12
Feature: Private rooms and direct messages
  Some rooms are for invited people only, and two people can talk with nobody else listening.

  @F12.C1
  Scenario: A private room is marked as such, and others do not find it
    Given Ann and Cy have entered the app
    When Ann creates the private room "Garden"
    And Ann creates the room "Kitchen"
    Then Cy finds the room "Kitchen" listed, and not "Garden"
    And Ann sees "Garden" marked as private, and not "Kitchen"

  @F12.C2
  Scenario: Who is invited is asked, and comes in or stays out
    Given Ann, Bo and Cy have entered the app
    And Ann is in the private room "Garden"
    When Ann invites Bo to the room "Garden"
    Then Bo is told that Ann invites to "Garden", without reloading
    And Bo accepts the invitation to "Garden" and gets in
    And what Ann and Bo say in "Garden" reaches the other
    When Ann invites Cy to the room "Garden"
    Then Cy declines the invitation to "Garden" and stays out

  @F12.C3
  Scenario: Two people talk directly, unnoticed by others
    Given Ann, Bo and Cy have entered the app
    When Ann writes "hello" to Bo directly
    Then Bo reads "hello" in a conversation with Ann and answers "welcome"
    And Ann reads "welcome" there
    And Cy sees neither "hello" nor "welcome", nor a conversation of Ann and Bo
    When Bo closes the app
    Then Ann still has the conversation with Bo and "hello" in it

  @F12.C4
  Scenario: Outsiders learn nothing of a private room
    Given Ann and Cy have entered the app
    And Ann is in the private room "Garden"
    When Ann sends "secret"
    Then Cy sees nothing of "Garden" and "secret"
    And Cy finds nothing of "Garden" and "secret" after a reload, nor where rooms are listed
