@L1 @F04
Feature: Unread message counts
  The room list says how many messages a person has not read yet.

  @F04.C1
  Scenario: A message in another room shows as a number in the list
    Given Ann and Bo are in the room "Garden"
    And Ann goes to the room "Kitchen"
    When Bo sends "news"
    Then the list shows Ann 1 unread message in "Garden"

  @F04.C2
  Scenario: The number counts what this person has not read, and nothing else
    Given Ann, Bo and Cy are in the room "Garden"
    And Ann goes to the room "Kitchen"
    When Bo sends 4 messages one after the other
    Then the list shows Ann 4 unread messages in "Garden"
    And the list shows Ann no unread messages in "Kitchen"
    And the list shows Bo no unread messages in "Garden"
    And the list counts 4 unread messages in "Garden" when Ann comes back

  @F04.C3
  Scenario: The number goes when the room is opened and returns with the next message
    Given Ann and Bo are in the room "Garden"
    And Ann goes to the room "Kitchen"
    When Bo sends "news"
    Then the list shows Ann that "Garden" has unread messages, without reloading
    When Ann opens the room "Garden"
    Then the list shows Ann no unread messages in "Garden", without reloading
    When Ann goes to the room "Kitchen"
    And Bo sends "more"
    Then the list shows Ann 1 unread message in "Garden"
