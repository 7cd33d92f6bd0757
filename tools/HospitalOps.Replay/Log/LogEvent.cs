namespace HospitalOps.Replay.Log;

/// <summary>One line of a patient-flow log.</summary>
/// <param name="Line">Line number in the file, from 1.</param>
internal sealed record LogEvent(int Line, string Case, string Activity, DateTimeOffset At);

/// <summary>A line that could not be read; it is reported and skipped, nothing else is lost.</summary>
internal sealed record BadLine(int Line, string Why);
