using HospitalOps.Checks.Beds;
using HospitalOps.Checks.Boards;
using HospitalOps.Checks.Desk;
using HospitalOps.Checks.Hospital;
using HospitalOps.Checks.Journeys;
using HospitalOps.Checks.Patients;
using HospitalOps.Checks.Pictures;
using HospitalOps.Checks.Queues;

// The first word names the check; the rest are its own arguments. Exit code: 0 holds, 1 violated, 2 wrong call.
return args switch
{
    ["admissions", .. var rest] => await DeskCheck.RunAsync(rest, Console.Out, Console.Error),
    ["beds", .. var rest] => await BedCheck.RunAsync(rest, Console.Out, Console.Error),
    ["board", .. var rest] => await BoardBench.RunAsync(rest, Console.Out, Console.Error),
    ["hospital", .. var rest] => await HospitalCheck.RunAsync(rest, Console.Out, Console.Error),
    ["journeys", .. var rest] => await JourneyTools.RunAsync(rest, Console.Out, Console.Error),
    ["patients", .. var rest] => await PatientBench.RunAsync(rest, Console.Out, Console.Error),
    ["queue", .. var rest] => await QueueCheck.RunAsync(rest, Console.Out, Console.Error),
    ["screenshots", .. var rest] => await PictureTour.RunAsync(rest, Console.Out, Console.Error),
    ["help" or "--help" or "-h"] => Usage(Console.Out, 0),
    _ => Usage(Console.Error, 2),
};

static int Usage(TextWriter output, int code)
{
    output.WriteLine(
        "check admissions [--seconds N] [--clients N] [--people N] [--seed N] [--prove]    INV-3, INV-4, INV-11 to INV-14 and INV-22 while many do everything with the same people"
    );
    output.WriteLine(
        "check beds [--seconds N] [--clients N] [--beds N] [--seed N] [--prove]    INV-1 to INV-10 and INV-15 under load on a few beds"
    );
    output.WriteLine(
        "bench board [--beds N] [--rate N] [--seconds N] [--viewers N]    from a commit to another browser's screen, and the server's cost of a viewer"
    );
    output.WriteLine(
        "bench patients [--patients N] [--families N] [--clients N] [--searches N]    candidates for an identity among a million; families written in other ways"
    );
    output.WriteLine(
        "check hospital [--histories N] [--acts N] [--parallel N] [--between N] [--seed N] [--shrink SECONDS] [--faults 1|2] [--prove]    both hospitals, all roles, nights and faults: the services against each other (docs/invariants.md, 'Who follows what')"
    );
    output.WriteLine(
        "check journeys [FILE|sample] [--prove]    replays a log into a fresh product; indicators against the raw log, INV-20, INV-21, INV-25, rebuild equal to the byte"
    );
    output.WriteLine(
        "bench journeys [--journeys N]    a year of history: command centre and indicator page, in the service and in a browser"
    );
    output.WriteLine(
        "check queue [--seconds N] [--clients N] [--seed N] [--prove]    INV-16 to INV-19 under load while the service is killed twice"
    );
    return code;
}
