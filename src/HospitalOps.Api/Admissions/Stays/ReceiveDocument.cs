using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>Which paper.</summary>
public sealed record ReceiveDocumentRequest([property: Required, StringLength(30, MinimumLength = 1)] string Kind);
