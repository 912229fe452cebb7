@L2 @F05
Feature: Scheduled messages
  A message is written now and goes out later; until then it belongs to its author alone.

  @F05.C1
  Scenario: A scheduled message is accepted and not sent at once
    Given Ann and Bo are in the room "Garden"
    When Ann schedules "lunch" for the nearest time that the app allows
    Then Bo does not see "lunch" before it is due

  @F05.C2 @wait-90s
  Scenario: The author finds what is scheduled and can cancel it
    Given Ann and Bo are in the room "Garden"
    When Ann schedules "lunch" for about a minute later
    Then Ann finds "lunch" among the scheduled messages
    And Bo does not find "lunch" among the scheduled messages
    When Ann cancels the scheduled message "lunch"
    Then "lunch" reaches neither Ann nor Bo when it would have been due

  @F05.C3 @wait-70s
  Scenario: A scheduled message appears when its time has come, also when its author is away
    Given Ann, Bo and Cy are in the room "Garden"
    When Ann schedules "lunch" for the nearest time that the app allows
    And Cy schedules "supper" for the nearest time that the app allows
    And Cy closes the app
    Then Bo and Ann see "lunch" appear at its time, once
    And Bo and Ann see "supper" appear at its time, once
    And "lunch" is no longer among the scheduled messages of Ann
