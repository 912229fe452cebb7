@L7 @F10
Feature: Rich presence
  People say whether they want to be found, and others see it: online, away, busy, or as if they were not there.

  @F10.C1
  Scenario: A person chooses between four states, one of which hides them
    Given Ann and Bo are in the room "Garden"
    And Bo has Ann among the people in view
    When Ann sets the status to away
    Then it shows that Ann is now away
    When Ann sets the status to busy
    Then it shows that Ann is now busy
    When Ann sets the status to invisible
    Then Bo sees Ann as somebody who is not there
    And what Ann and Bo say in "Garden" reaches the other
    When Ann sets the status to online
    Then it shows that Ann is now online

  @F10.C2 @wait-120s
  Scenario: Who has left is shown with the time since then, and it grows
    Given the clock of Bo can be put forward
    And Ann and Bo are in the room "Garden"
    And Bo has Ann among the people in view
    When Ann closes the app
    Then Bo sees since when Ann is gone, right to the minute
    And that time grows on the screen of Bo

  @F10.C3
  Scenario: Everybody sees a change of status at once, everywhere
    Given Ann and Bo are in the room "Garden"
    And Bo has Ann among the people in view
    When Ann sets the status to away
    Then Bo sees in every place that Ann is away, without reloading
    And nothing on the screen of Ann says otherwise than away
    When Ann sets the status to busy
    Then Bo sees in every place that Ann is busy, without reloading
    And nothing on the screen of Ann says otherwise than busy
    When Ann sets the status to invisible
    Then Bo sees Ann as somebody who is not there, without reloading
    When Ann sets the status to online
    Then Bo sees Ann as in the beginning, without reloading
    When Ann sets the status to away
    Then the members of the room, as Bo sees them, do not say otherwise than away of Ann

  @F10.C4 @wait-390s
  Scenario: Who does nothing for long is shown as away until they come back
    Given the clock of Cy can be put forward
    And Cy and Ann are in the room "Garden"
    And Ann has Cy among the people in view
    When Cy does nothing for long
    Then Ann sees that Cy has turned away
    When Cy uses mouse and keyboard again
    Then Ann sees that Cy is back, without reloading
