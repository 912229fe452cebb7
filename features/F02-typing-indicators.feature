@L1 @F02
Feature: Typing indicators
  Others in the room are told that somebody is typing, as long as it is true.

  @F02.C1
  Scenario: Others in the room see that somebody is typing, others elsewhere do not
    Given Ann and Bo are in the room "Garden"
    And Cy is in the room "Kitchen"
    When Ann types without sending
    Then Bo sees a typing cue without reloading
    And Cy sees no typing cue

  @F02.C2
  Scenario: The cue goes by itself, and at once when the message is sent
    Given Ann and Bo are in the room "Garden"
    When Ann types without sending
    Then Bo sees a typing cue without reloading
    When Ann sends what was typed
    Then Bo sees the typing cue go at once
    When Ann types without sending
    Then Bo sees a typing cue without reloading
    And Bo sees the typing cue go by itself within 6 seconds

  @F02.C3
  Scenario: The cue names who is typing, and never oneself
    Given Ann, Bo and Cy are in the room "Garden"
    When Ann types without sending
    Then Bo sees a typing cue that names Ann
    And Ann sees no typing cue about Ann
    When Ann and Cy type without sending
    Then Bo sees a typing cue that names Ann and Cy or says that several people type
    And Bo sees the typing cue go by itself within 6 seconds
