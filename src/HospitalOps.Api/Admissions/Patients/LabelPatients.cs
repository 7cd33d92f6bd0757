using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>Ids on a board.</summary>
public sealed record LabelPatientsRequest([property: Required, MaxLength(1000)] Guid[] PatientIds);
