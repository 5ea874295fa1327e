using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Tests.Hub;

public class the_stamp_of_a_seat
{
    private static readonly User Li = new() { Name = "li.na", Role = "department", Division = "370211", PasswordHash = "hash", Department = "emergency" };

    [Fact]
    public void is_another_when_anything_is_that_a_cookie_stands_for() => Assert.Distinct(new[]
    {
        Li, Li with { Name = "li.ni" }, Li with { Role = "auditor" }, Li with { Division = "370211001" }, Li with { PasswordHash = "other" },
        Li with { Department = "ecology" }, Li with { Department = null }, Li with { Department = null, Worker = "emergency" },
    }.Select(SeatStamp.Of));

    [Fact]
    public void stays_when_somebody_mistypes_a_password() =>
        Assert.Equal(SeatStamp.Of(Li), SeatStamp.Of(Li with { FailedSignIns = 3, LockedUntil = DateTimeOffset.UnixEpoch }));
}
