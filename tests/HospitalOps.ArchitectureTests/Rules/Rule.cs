using System.Diagnostics.Metrics;
using System.Reflection;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>
/// Each rule answers with what violates it; an empty answer is a pass. Every rule has a proof that it can fail.
/// </summary>
internal static class Rule
{
    /// <summary>Only the relay publishes: whoever can reach the bus can lose a message (OUT-3).</summary>
    public static IEnumerable<string> TouchesTheBus(Assembly assembly) =>
        assembly
            .GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("MassTransit", StringComparison.Ordinal))
            .Select(name => $"{assembly.GetName().Name} → {name.Name}");

    /// <summary>Services meet in contracts, never in each other's code.</summary>
    public static IEnumerable<string> KnowsAnotherService(Assembly assembly, IEnumerable<string> services) =>
        assembly
            .GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => services.Contains(name) && name != assembly.GetName().Name);

    /// <summary>
    /// Messages: sealed records without base type, with hospital and time, without anything that could hold a name.
    /// </summary>
    public static IEnumerable<string> IsNotAMessage(Type type)
    {
        if (!type.IsSealed)
            yield return $"{type.Name} is not sealed";
        if (type.BaseType != typeof(object))
            yield return $"{type.Name} has a base type";
        if (type.GetProperty("OccurredAt")?.PropertyType != typeof(DateTimeOffset))
            yield return $"{type.Name} has no OccurredAt";
        if (type.GetProperty("HospitalId")?.PropertyType != typeof(Guid))
            yield return $"{type.Name} has no HospitalId";
        foreach (var property in type.GetProperties())
            if (
                property.PropertyType == typeof(string)
                && Forbidden.Any(word => property.Name.Contains(word, StringComparison.Ordinal))
            )
                yield return $"{type.Name}.{property.Name} could hold personal data";
    }

    /// <summary>The validation of .NET skips internal request types silently.</summary>
    public static IEnumerable<string> RequestIsHidden(IEnumerable<Type> types) =>
        types
            .Where(type =>
                type.Name.EndsWith("Request", StringComparison.Ordinal)
                && type.GetMethod("<Clone>$") is not null
                && !type.IsPublic
            )
            .Select(type => type.FullName!);

    /// <summary>What may be asked is declared in HospitalOps.Api, where callers find it.</summary>
    public static IEnumerable<string> RequestIsOfOneService(IEnumerable<Type> types) =>
        types
            .Where(type =>
                type.Name.EndsWith("Request", StringComparison.Ordinal)
                && type.GetMethod("<Clone>$") is not null
                && type.IsPublic
            )
            .Select(type => type.FullName!);

    /// <summary>Consumers are of their service alone and end in Consumer: their names are inbox keys.</summary>
    public static IEnumerable<string> ConsumerIsOpen(IEnumerable<Type> types) =>
        types
            .Where(type =>
                type is { IsClass: true, IsAbstract: false }
                && type.GetInterfaces()
                    .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEventHandler<>))
            )
            .Where(type => type.IsPublic || !type.Name.EndsWith("Consumer", StringComparison.Ordinal))
            .Select(type => type.FullName!);

    /// <summary>Aggregates are sealed and change only through their own methods.</summary>
    public static IEnumerable<string> AggregateIsOpen(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(type => type.IsSubclassOf(typeof(AggregateRoot))))
        {
            if (!type.IsSealed)
                yield return $"{type.Name} is not sealed";
            if (type.GetConstructors().Length > 0)
                yield return $"{type.Name} has a public constructor";
        }
    }

    /// <summary>
    /// What an aggregate, its refusals and the pure libraries speak of is the kernel, the contracts and each other:
    /// a decision needs neither a database nor a web server to be tried.
    /// </summary>
    public static IEnumerable<string> DecidesWithMoreThanTheKernel(IEnumerable<Type> types) =>
        from type in types
        where type.IsSubclassOf(typeof(AggregateRoot)) || type.Name.EndsWith("Refusals", StringComparison.Ordinal)
        from used in SignatureOf(type).SelectMany(Parts).Distinct()
        let home = used.Assembly.GetName().Name!
        where
            !home.StartsWith("System.", StringComparison.Ordinal)
            && !Pure.Contains(home)
            && used.Assembly != type.Assembly
        select $"{type.Name} → {used.FullName}";

    private static readonly string[] Pure =
    [
        "HospitalOps.SharedKernel",
        "HospitalOps.Contracts",
        "HospitalOps.Placement",
        "HospitalOps.Queueing",
        "HospitalOps.Indicators",
    ];

    private static IEnumerable<Type> SignatureOf(Type type)
    {
        const BindingFlags Own =
            BindingFlags.Static
            | BindingFlags.Instance
            | BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(Own))
            yield return field.FieldType;
        foreach (var method in type.GetMethods(Own))
        {
            yield return method.ReturnType;
            foreach (var parameter in method.GetParameters())
                yield return parameter.ParameterType;
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : [type];

    /// <summary>Codes of refusals: lower_snake, from static members.</summary>
    public static IEnumerable<Refusal> Refusals(IEnumerable<Type> types) =>
        types
            .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => (Refusal)field.GetValue(null)!);

    /// <summary>
    /// The metrics page is read by an operations manager: each instrument says in a sentence what it counts, and in
    /// what.
    /// </summary>
    public static IEnumerable<string> InstrumentIsUnclear(IEnumerable<Instrument> instruments)
    {
        foreach (var instrument in instruments)
        {
            if (string.IsNullOrWhiteSpace(instrument.Unit))
                yield return $"{instrument.Name} has no unit";
            if (
                instrument.Description is not { } text
                || text.Split(' ').Length < 4
                || !char.IsAsciiLetterOrDigit(text[0])
            )
                yield return $"{instrument.Name} does not say what it counts";
        }
    }

    /// <summary>The instruments that the classes with a meter make; nothing but their constructors runs.</summary>
    public static IReadOnlyList<Instrument> InstrumentsOf(IEnumerable<Type> types)
    {
        // A listener hears of all meters of the process: the rule and its proof do not listen at once.
        lock (Listening)
            return Heard(types);
    }

    private static readonly Lock Listening = new();

    private static List<Instrument> Heard(IEnumerable<Type> types)
    {
        var instruments = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name.StartsWith("HospitalOps.", StringComparison.Ordinal))
                instruments.Add(instrument);
        };
        listener.Start();
        foreach (var type in types.Where(HasMeter))
        {
            var constructor = type.GetConstructors(All).Single();
            (constructor.Invoke(new object?[constructor.GetParameters().Length]) as IDisposable)?.Dispose();
        }
        return instruments;
    }

    private static bool HasMeter(Type type) => type.GetFields(All).Any(field => field.FieldType == typeof(Meter));

    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string[] Forbidden =
    [
        "Name",
        "Cin",
        "Phone",
        "Address",
        "Complaint",
        "Diagnosis",
        "BirthDate",
    ];
}
