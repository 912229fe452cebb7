@L8 @F11
Feature: Message threading
  People reply to one message; the replies stay together, apart from the conversation.

  @F11.C1
  Scenario: A reply belongs to its message and not to the main conversation
    Given Ann and Bo are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Bo replies "reply" to "notice"
    And Ann sends "after"
    Then neither Ann nor Bo sees "reply" in the main conversation
    And Ann finds "reply" in the thread of "notice"

  @F11.C2
  Scenario: The message says how many replies it has, to everybody the same
    Given Ann and Bo are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Bo replies "reply" to "notice"
    Then Ann and Bo see that "notice" has 1 reply
    When Ann goes to the room "Kitchen"
    And Ann goes to the room "Garden"
    And Bo replies "next reply" to "notice"
    Then Ann and Bo see that "notice" has 2 replies
    And the preview of the replies to "notice" is the same for Ann and Bo

  @F11.C3
  Scenario: The thread shows the message and all replies in order
    Given Ann, Bo and Cy are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Bo replies "reply" to "notice"
    And Cy replies "second reply" to "notice"
    And Bo replies "third reply" to "notice"
    Then Ann finds "reply, second reply, third reply" in this order in the thread of "notice"

  @F11.C4
  Scenario: A new reply comes up in an open thread and in the count
    Given Ann, Bo and Cy are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Bo replies "reply" to "notice"
    And Ann opens the thread of "notice"
    And Cy replies "late reply" to "notice"
    Then Bo sees that "notice" has 2 replies, without reloading
    And Ann sees "late reply" in the open thread without reloading
