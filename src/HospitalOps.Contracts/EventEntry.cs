namespace HospitalOps.Contracts;

/// <summary>One event of <see cref="EventCatalogue"/>.</summary>
/// <param name="Name">Wire name; never changes.</param>
/// <param name="Type">The message record.</param>
/// <param name="AggregateType">Kind of aggregate whose versions order it.</param>
/// <param name="Publisher">The one service that publishes it.</param>
public sealed record EventEntry(string Name, Type Type, string AggregateType, string Publisher);
