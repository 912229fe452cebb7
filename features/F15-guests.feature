@L12 @F15
Feature: Anonymous to registered migration
  People can chat without an account, and lose nothing when they register.

  @F15.C1
  Scenario: A guest enters without an account, joins a room and talks, marked as a guest
    Given Ann is in the room "Garden"
    When Gus enters the app without an account
    And Gus joins the room "Garden"
    And Gus, who is a guest, says "hello"
    Then Ann reads "hello" without reloading
    And "hello" shows Ann that Gus is a guest

  @F15.C2
  Scenario: After a reload the guest is still the same one
    Given Ann is in the room "Garden"
    And Gus has joined the room "Garden" as a guest and said "hello"
    When Gus reloads the page
    Then Gus is inside under the same name
    And Gus finds "hello" in the room "Garden"
    When Gus sends "again"
    Then Ann reads "again" without reloading
    And Ann takes "hello" and "again" for words of the same guest

  @F15.C3
  Scenario: Who registers keeps what they said, under the new name, and leaves no ghost behind
    Given Ann is in the room "Garden"
    And Gus has joined the room "Garden" as a guest and said "hello"
    When Gus registers under a new name
    Then Ann sees "hello" with the new name of Gus
    And Ann no longer finds anybody under the old name of Gus
    And Gus is no longer marked as a guest

  @F15.C4
  Scenario: Rooms, admin rights and drafts move along when a guest registers
    Given Ann is in the room "Garden"
    And Gus has joined the room "Garden" as a guest and said "hello"
    And Gus goes to the room "Kitchen"
    And Ann goes to the room "Kitchen"
    And Gus leaves a draft "thought" in the room "Kitchen"
    And Gus is in charge of the room "Kitchen", of which Ann is a member
    When Gus registers under a new name
    Then Ann sees nobody join or leave
    And Gus is still in charge of the room "Kitchen", of which Ann is a member
    And Gus still has the draft in the room "Kitchen"
    And Gus is still in the room "Garden"
