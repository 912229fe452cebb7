@L10 @F13
Feature: Room activity indicators
  The room list tells in which rooms people are talking.

  @F13.C1
  Scenario: A room in which somebody has just written is marked as active, a quiet one is not
    Given Ann is in the room "Garden"
    And Bo goes to the room "Garden"
    And Bo goes to the room "Kitchen"
    When Ann sends "news"
    Then the list marks "Garden" as active for Bo, but not "Kitchen"

  @F13.C2
  Scenario: A burst of messages lifts a room to a higher mark
    Given Ann is in the room "Garden"
    And Bo goes to the room "Garden"
    And Bo goes to the room "Kitchen"
    When Ann sends "news"
    Then the list marks "Garden" as active for Bo, but not "Kitchen"
    When Ann sends 6 messages one after the other
    Then the list marks "Garden" higher than before for Bo, and "Kitchen" still not

  @F13.C3 @wait-370s
  Scenario: The mark comes without reloading and fades when the room falls silent
    Given Ann is in the room "Garden"
    And Bo goes to the room "Garden"
    And Bo goes to the room "Kitchen"
    When Ann sends 6 messages one after the other
    Then the list marks "Garden" as active for Bo without reloading
    And the mark of "Garden" lessens for Bo by itself when nobody writes any more
