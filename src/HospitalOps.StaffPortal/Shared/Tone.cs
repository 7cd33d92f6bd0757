namespace HospitalOps.StaffPortal.Shared;

/// <summary>What the colour of a badge means; colour for its own sake there is none.</summary>
public enum Tone
{
    Quiet,
    Info,
    Ok,

    /// <summary>Soon, or in part.</summary>
    Attention,

    /// <summary>Just passed.</summary>
    Urgent,

    /// <summary>Long passed, or dangerous.</summary>
    Critical,

    /// <summary>Chosen, or of one's own.</summary>
    Brand,
    Free,
    Occupied,
    Reserved,
    ToClean,
    Cleaning,
    OnLeave,
    Blocked,
}

internal static class Tones
{
    /// <summary>The class of <c>look.css</c>.</summary>
    public static string? Class(this Tone tone) =>
        tone switch
        {
            Tone.Info => "info",
            Tone.Ok => "ok",
            Tone.Attention => "attn",
            Tone.Urgent => "urg",
            Tone.Critical => "crit",
            Tone.Brand => "brand",
            Tone.Free => "free",
            Tone.Occupied => "occ",
            Tone.Reserved => "res",
            Tone.ToClean => "dirty",
            Tone.Cleaning => "cleaning",
            Tone.OnLeave => "leave",
            Tone.Blocked => "block",
            _ => null,
        };
}
