using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Places;

/// <summary>What was typed about a ward.</summary>
internal static class WardForm
{
    public static WardFacts FactsOf(EditWardRequest body) =>
        new(
            body.ServiceCode.Trim(),
            body.NameFr.Trim(),
            body.NameEn.Trim(),
            body.NameAr.Trim(),
            body.Building.Trim(),
            body.Floor,
            body.SexPolicy.Code(),
            body.AgePolicy.Code()
        );
}
