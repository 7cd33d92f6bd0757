namespace HospitalOps.Api.Beds;

/// <summary>What became of the forecasts of the last 30 days for one horizon.</summary>
/// <param name="MeanError">Mean distance of the likely census from the real one, patients.</param>
/// <param name="NaiveError">The same for "it stays as it is".</param>
/// <param name="InRange">Share, 0 to 1, of the real figures inside the range; 0.8 or more is promised by its
/// width.</param>
public sealed record ForecastError(Guid WardId, int Hours, double MeanError, double NaiveError, double InRange, int N);

/// <summary>The census of a ward after some hours, as a range.</summary>
/// <param name="ComingKnown">Patients whose bed is held.</param>
/// <param name="LeavingExpected">Patients whose expected discharge lies before then.</param>
/// <param name="Error">Null while no forecast of this horizon has come due.</param>
public sealed record ForecastView(
    int Hours,
    int Low,
    int Likely,
    int High,
    int ComingKnown,
    int LeavingExpected,
    ForecastError? Error
);

/// <summary>One ward's outlook.</summary>
public sealed record WardOutlookView(
    Guid WardId,
    string Code,
    string NameFr,
    string NameEn,
    string NameAr,
    int Beds,
    int Census,
    IReadOnlyList<ForecastView> Forecasts
);
