@L1 @F03
Feature: Read receipts
  Under a message stands who has seen it.

  @F03.C1
  Scenario: A message counts as seen when the other person opens the room, not before
    Given Ann and Bo are in the room "Garden"
    And Bo goes to the room "Kitchen"
    When Ann sends "notice"
    Then Ann sees nothing that says that Bo has seen "notice"
    When Bo opens the room "Garden"
    Then Ann sees that Bo has seen "notice"

  @F03.C2
  Scenario: The names of the readers stand with the message, the author's is not among them
    Given Ann and Bo are in the room "Garden"
    When Ann sends "notice"
    Then "notice" names Bo as a reader for Ann
    And neither Ann nor Bo sees Ann among the readers of "notice"

  @F03.C3
  Scenario: The readers grow while people read, and stay
    Given Ann and Bo are in the room "Garden"
    When Ann sends "notice"
    Then "notice" names Bo as a reader for Ann without reloading
    When Cy joins the room "Garden"
    Then "notice" names Cy as a reader for Ann without reloading
    And the readers of "notice" are still there when Ann comes back to the room "Garden"
    When Cy closes the app
    Then "notice" still names Cy as a reader for Ann
