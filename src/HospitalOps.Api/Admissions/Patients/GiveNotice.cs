using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>Which version of the information notice.</summary>
public sealed record GiveNoticeRequest([property: Required, StringLength(20, MinimumLength = 1)] string Version);
