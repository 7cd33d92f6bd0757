using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Queues;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;

namespace HospitalOps.Demo.Access;

/// <summary>One account with the typed clients of the public API.</summary>
internal sealed class StaffMember(Uri address, HttpMessageHandler sender)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public IAdmissionsApi Admissions { get; } = ApiClients.For<IAdmissionsApi>(address, sender, Patience);

    public IBedsApi Beds { get; } = ApiClients.For<IBedsApi>(address, sender, Patience);

    public IQueuesApi Queues { get; } = ApiClients.For<IQueuesApi>(address, sender, Patience);

    public ITrackingApi Tracking { get; } = ApiClients.For<ITrackingApi>(address, sender, Patience);
}

/// <summary>The demo accounts of one hospital, by role.</summary>
internal sealed class Staff
{
    private readonly Dictionary<string, StaffMember> members = [];

    public Staff(
        Hospital hospital,
        IEnumerable<Account> accounts,
        Uri address,
        HttpMessageHandler wire,
        Tally tally,
        TimeProvider clock
    )
    {
        Hospital = hospital;
        Tally = tally;
        foreach (var account in accounts.Where(one => one.Hospital == hospital.Code))
            members[account.Role] = new(address, new StaffSender(wire, address, account, tally, clock));
    }

    public Hospital Hospital { get; }

    public Tally Tally { get; }

    public StaffMember Clerk => members[Roles.AdmissionsClerk];

    public StaffMember Triage => members[Roles.TriageNurse];

    public StaffMember Nurse => members[Roles.WardNurse];

    public StaffMember BedManager => members[Roles.BedManager];

    public StaffMember Cleaner => members[Roles.Cleaner];

    public StaffMember Porter => members[Roles.Porter];

    public StaffMember Doctor => members[Roles.Doctor];

    public StaffMember Manager => members[Roles.OperationsManager];

    public StaffMember Administrator => members[Roles.Administrator];

    public StaffMember Kiosk => members[Roles.Kiosk];
}
