using System.Globalization;
using HospitalOps.Demo.Access;

namespace HospitalOps.Demo.Living;

/// <summary>One hospital at real time: at each beat everybody looks once and does what is due.</summary>
internal sealed class Pulse(Ground ground, TextWriter log)
{
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(12);

    private readonly IActor[] people =
    [
        new EmergencyPeople(),
        new BedPeople(),
        new DischargePeople(),
        new CleaningPeople(),
        new PorterPeople(),
        new WardPeople(),
    ];

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            foreach (var actor in people)
                await StepAsync(actor);
            await Task.Delay(Beat, ground.Clock, cancel);
        }
    }

    /// <summary>A refused act, or a service that is away, is written down; the day goes on.</summary>
    private async Task StepAsync(IActor actor)
    {
        try
        {
            await actor.StepAsync(ground);
        }
        catch (Exception trouble) when (trouble is RefusedException or HttpRequestException)
        {
            await log.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ground.Now:HH:mm:ss} {ground.Staff.Hospital.Code} {actor.GetType().Name}: {trouble.Message}"
                )
            );
        }
    }
}
