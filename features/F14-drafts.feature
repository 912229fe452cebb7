@L11 @F14
Feature: Draft sync
  What a person has typed and not sent waits for them, in every room and every window of theirs.

  @F14.C1
  Scenario: What was typed survives a change of rooms and a reload, and nobody else sees it
    Given Ann and Bo are in the room "Garden"
    And Ann goes to the room "Kitchen"
    And Ann goes to the room "Garden"
    When Ann types "thought" and does not send it
    Then Bo sees nothing of "thought"
    When Ann goes to the room "Kitchen"
    And Ann goes to the room "Garden"
    Then Ann finds "thought" in the message field
    When Ann types "idea" and goes on to the room "Kitchen" right away
    And Ann goes to the room "Garden"
    Then Ann finds "idea" in the message field
    And Ann finds "idea" in the message field of "Garden" after a reload

  @F14.C2
  Scenario: A second window of the same person follows what is typed in the first
    Given Ann is in the room "Garden"
    And Ann has a second window in the room "Garden"
    When Ann types "thought" and does not send it
    Then the second window of Ann shows "thought" in the message field without reloading
    When Ann types "idea" and does not send it
    Then the second window of Ann shows "idea" in the message field without reloading

  @F14.C3
  Scenario: Two rooms keep two drafts
    Given Ann is in the room "Kitchen"
    And Ann goes to the room "Garden"
    When Ann types "thought" and does not send it
    And Ann goes to the room "Kitchen"
    Then Ann finds the message field empty
    When Ann types "idea" and does not send it
    And Ann goes to the room "Garden"
    Then Ann finds "thought" in the message field
    When Ann goes to the room "Kitchen"
    Then Ann finds "idea" in the message field

  @F14.C4
  Scenario: A draft that was sent or cleared is gone, in the other window too
    Given Ann and Bo are in the room "Garden"
    And Ann goes to the room "Kitchen"
    And Ann goes to the room "Garden"
    And Ann has a second window in the room "Garden"
    When Ann types "thought" and does not send it
    And Ann goes to the room "Kitchen"
    And Ann goes to the room "Garden"
    Then Ann finds "thought" in the message field
    When Ann sends "thought"
    Then Bo reads "thought" without reloading
    And Ann finds the message field empty
    And the second window of Ann has an empty message field
    When Ann types "idea" and does not send it
    And Ann clears the message field
    And Ann goes to the room "Kitchen"
    And Ann goes to the room "Garden"
    Then Ann finds the message field empty
    And Ann finds the message field of "Garden" empty after a reload
