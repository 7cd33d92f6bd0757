namespace HospitalOps.Admissions.Demonstrations;

/// <summary>
/// All patients of this installation are invented. One row, never taken back: invented and real patients must not meet
/// in one installation, so the mark goes only with all its data.
/// </summary>
internal sealed record Demonstration(short Id, DateTimeOffset Since, string MarkedBy)
{
    /// <summary>The key of the only row.</summary>
    public const short Only = 1;
}
