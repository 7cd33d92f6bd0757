using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Demonstrations;

internal static class DemonstrationRefusals
{
    public static readonly Refusal PatientsExist = new(
        RefusalKind.Conflict,
        "patients_exist",
        "The installation has patients already: invented ones do not come among them."
    );
}
