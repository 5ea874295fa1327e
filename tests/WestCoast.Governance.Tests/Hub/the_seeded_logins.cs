using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Seeding;

namespace WestCoast.Governance.Tests.Hub;

public class the_seeded_logins
{
    private static readonly DateOnly Day = new(2026, 11, 25);
    private static readonly IReadOnlyList<Secrets.Login> Logins = SeededLogins.Of(SeededCity.State, Day);

    [Fact]
    public void are_the_same_every_time() => Assert.Equal(
        [
            ("dispatcher", "dispatcher", "370211", null, null), ("grid-worker", "grid-worker", "370211001006", null, "w-0310"), ("department", "department", "370211", "emergency", null),
            ("operator", "operator", "370211", null, null), ("admin", "administrator", "370211", null, null), ("auditor", "auditor", "370211", null, null),
            ("subdistrict-dispatcher", "dispatcher", "370211001", null, null), ("community-dispatcher", "dispatcher", "370211001006", null, null),
            ("grid-worker-2", "grid-worker", "370211001007", null, "w-0311"),
        ],
        Logins.Select(login => (login.User, login.Role, login.Division, login.Department, login.Worker)));

    [Fact]
    public void link_grid_workers_to_workers_of_the_ground_they_serve() => Assert.All(
        Logins.Where(login => login.Role == "grid-worker"),
        login => Assert.True(SeededCity.Model.IsWithin(
            SeededCity.State.InForce(LayerNames.Workers, Day)!.Of<Worker>().Single(worker => worker.Id == login.Worker).Division, login.Division)));
}
