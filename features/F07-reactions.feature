@L4 @F07
Feature: Message reactions
  People answer a message with an emoji; everybody sees who and how many.

  @F07.C1
  Scenario: A person reacts to somebody else's message
    Given Ann and Bo are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Bo reacts to "notice"
    Then Ann and Bo find the reaction at "notice" and at no other message

  @F07.C2
  Scenario: Reactions are counted, emoji by emoji, while people react
    Given Ann, Bo and Cy are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Bo reacts to "notice"
    Then Ann and Cy see 1 such reaction at "notice" without reloading
    When Cy reacts to "notice" with the same emoji
    Then Ann and Bo see 2 such reactions at "notice" without reloading
    When Cy reacts to "notice" with another emoji
    Then Ann and Bo see 1 reaction with the other emoji at "notice" without reloading

  @F07.C3
  Scenario: A person takes a reaction back and gives it again
    Given Ann, Bo and Cy are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Bo reacts to "notice"
    And Cy reacts to "notice" with the same emoji
    Then Ann and Bo see 2 such reactions at "notice" sooner or later
    When Bo takes the reaction to "notice" back
    Then Ann, Bo and Cy see 1 such reaction at "notice" sooner or later
    When Bo reacts to "notice" with the same emoji
    Then Ann and Bo see 2 such reactions at "notice" sooner or later

  @F07.C4
  Scenario: The app tells who has reacted
    Given Ann, Bo and Cy are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Bo reacts to "notice"
    And Cy reacts to "notice" with the same emoji
    Then Ann finds Bo and Cy named at the reaction to "notice", and not Ann
