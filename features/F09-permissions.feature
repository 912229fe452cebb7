@L6 @F09
Feature: Real-time permissions
  Who makes a room is its admin: admins send people out, for good if need be, and share these powers.

  @F09.C1
  Scenario: Who made the room is its admin, and only admins can send people out
    Given Ann and Bo are in the room "Garden"
    Then the list of members marks Ann as an admin, and not Bo
    And Ann can kick or ban Bo
    And Bo can neither kick nor ban Ann

  @F09.C2
  Scenario: Who is kicked loses the room at once, and who is banned cannot come back
    Given Ann, Bo and Cy are in the room "Garden"
    When Ann sends "before"
    And Ann kicks Bo
    Then Bo loses the room "Garden" with "before" without reloading
    And what Ann sends in "Garden" reaches Cy, and in no way Bo
    When Ann bans Cy, if the app has bans
    Then Cy, if banned, cannot come back to the room "Garden"

  @F09.C3
  Scenario: An admin makes another member an admin too
    Given Ann, Bo and Cy are in the room "Garden"
    When Ann makes Bo an admin
    Then Bo can kick or ban Cy from the room "Garden", at the latest after a reload

  @F09.C4
  Scenario: Changes of members and their rights take effect for everybody at once
    Given Ann and Bo are in the room "Garden"
    And Cy has entered the app
    And Bo has the members of the room "Garden" in view
    When Cy joins the room "Garden"
    Then Bo finds Cy among the members of "Garden" without reloading
    And Cy is not told of having been sent out
    When Ann makes Bo an admin
    Then Bo has an admin's rights over Cy in "Garden" without reloading
    When Ann kicks Cy
    Then Bo no longer finds Cy among the members of "Garden", without reloading
