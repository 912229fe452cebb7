@L5 @F08
Feature: Message editing with history
  Authors change what they have written; everybody sees that they did, and what it was before.

  @F08.C1
  Scenario: An author edits a message in its place, and nobody else's
    Given Ann and Bo are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Ann edits "notice" to "change"
    Then Ann and Bo find "change" in the place of "notice"
    When Bo sends "answer"
    Then Ann has no way to edit "answer"

  @F08.C2
  Scenario: An edited message is marked for everybody, others are not
    Given Ann and Bo are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    Then neither Ann nor Bo sees "notice" marked as edited
    When Ann edits "notice" to "change"
    Then Ann and Bo see "change" marked as edited, and no other message

  @F08.C3
  Scenario: Somebody else reads all earlier versions of a message
    Given Ann and Bo are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Ann edits "notice" to "change"
    And Ann edits "change" to "second change"
    And Ann edits "second change" to "third change"
    Then Bo finds "notice" in the history of "third change"
    And the history lists "notice, change, second change, third change" in order for Bo

  @F08.C4
  Scenario: An edit reaches everybody at once, also an open history
    Given Ann and Bo are in the room "Garden"
    And Ann has sent several messages, "notice" in their midst
    When Ann edits "notice" to "change"
    Then Bo sees "change" instead of "notice" without reloading
    When Bo looks at the history of "change", which was "notice"
    And Ann edits "change" to "second change"
    Then Bo sees "second change" instead of "change" in the open history without reloading
