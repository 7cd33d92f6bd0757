using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>
/// What is told about the person. In an emergency nothing but <see cref="PatientDetails.Provisional"/> is needed.
/// </summary>
public sealed record RegisterPatientRequest : PatientDetails, IToldRequest
{
    /// <summary>Needed when similar records exist.</summary>
    [StringLength(300)]
    public string? CreateAnywayReason { get; init; }

    /// <summary>Version of the information notice that was handed over; left out, it becomes a task.</summary>
    [StringLength(20)]
    public string? NoticeVersion { get; init; }

    /// <summary>
    /// Number that the other administrative system gave, at a hospital that works beside one; without it only a
    /// provisional record is made.
    /// </summary>
    [StringLength(40)]
    public string? ExternalNumber { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }

    /// <inheritdoc />
    public bool ConfirmOld { get; init; }
}

/// <summary>The new record.</summary>
/// <param name="Warnings">What looks wrong but was stored: cin_form, passport_form, cnss_form, idcs_form,
/// phone_form.</param>
public sealed record RegisteredPatient(
    Guid PatientId,
    string Ipp,
    IdentityState IdentityState,
    long Version,
    IReadOnlyList<string> Warnings
);
