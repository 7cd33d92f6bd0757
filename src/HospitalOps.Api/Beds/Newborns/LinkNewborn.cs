using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>The newborn and the bed of its mother.</summary>
public sealed record LinkNewbornRequest(
    Guid BabyStayId,
    Guid BabyPatientId,
    [property: Required, StringLength(20, MinimumLength = 3)] string MotherBedCode
);
