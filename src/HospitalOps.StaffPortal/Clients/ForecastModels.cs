namespace HospitalOps.StaffPortal.Clients;

public sealed record ForecastError(double MeanError, double NaiveError, double InRange, int N);

public sealed record CensusForecast(
    int Hours,
    int Low,
    int Likely,
    int High,
    int ComingKnown,
    int LeavingExpected,
    ForecastError? Error
);

public sealed record WardOutlook(
    Guid WardId,
    string Code,
    string NameFr,
    string NameEn,
    string NameAr,
    int Beds,
    int Census,
    List<CensusForecast> Forecasts
);
