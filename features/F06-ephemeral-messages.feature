@L3 @F06
Feature: Ephemeral messages
  A message can be sent with a time after which it is gone for everybody.

  @F06.C1
  Scenario: A message is sent with a time after which it disappears
    Given Ann and Bo are in the room "Garden"
    When Ann sends "secret" with the shortest lifetime that the app offers
    Then Bo receives "secret"

  @F06.C2
  Scenario: A message that will disappear says so, and only such a message
    Given Ann and Bo are in the room "Garden"
    When Ann sends "notice"
    And Ann sends "secret" with the shortest lifetime that the app offers
    Then Ann and Bo see on "secret", but not on "notice", that it will disappear

  @F06.C3 @wait-70s
  Scenario: When its time is over the message is gone for everybody, others stay
    Given Ann and Bo are in the room "Garden"
    When Ann sends "notice"
    And Ann sends "secret" with the shortest lifetime that the app offers
    Then Bo receives "secret"
    And "secret" disappears for Ann and Bo when its time is over, not before
    And "notice" stays for Ann and Bo
    And Bo finds "notice" but not "secret" after coming back to the room "Garden"
