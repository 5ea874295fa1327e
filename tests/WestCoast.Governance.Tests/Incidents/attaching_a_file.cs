using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class attaching_a_file
{
    private static readonly AttachFile Photo = new(B, "照片.jpg", "image/jpeg", 12345, "ab12", Later, Zhao);
    private static readonly FileAttached Attached = new(B, "照片.jpg", "image/jpeg", 12345, "ab12", Later, Zhao);

    [Fact]
    public void is_told_with_its_fingerprint() => Given(Opened, Routed).When(Photo).Then(Attached);

    [Fact]
    public void still_works_when_it_is_closed() => Given(Ended).When(Photo).Then(Attached);
}
