using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http;

namespace HospitalOps.Services.Commands;

/// <summary>
/// What stands in an address is looked at as what stands in a body is: a text that no database takes and a day of a
/// far century are the caller's fault (<c>invalid_request</c>), not a query that fails.
/// </summary>
internal static class PlausibleArguments
{
    /// <summary>The filter, for operations that take such values from the address.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var looked = endpoint
            .MethodInfo.GetParameters()
            .Where(parameter => Types.Contains(parameter.ParameterType))
            .Select(parameter => (parameter.Position, parameter.Name))
            .ToArray();
        return looked.Length == 0
            ? next
            : context =>
            {
                foreach (var (position, name) in looked)
                    if (!IsPlausible(context.Arguments[position]))
                        return ValueTask.FromResult<object?>(CommonRefusals.InvalidRequest(name!).ToProblem());
                return next(context);
            };
    }

    private static readonly HashSet<Type> Types =
    [
        typeof(string),
        typeof(string[]),
        typeof(DateOnly),
        typeof(DateOnly?),
        typeof(DateTimeOffset),
        typeof(DateTimeOffset?),
    ];

    private static bool IsPlausible(object? value) =>
        value switch
        {
            string text => !text.Contains('\0', StringComparison.Ordinal),
            string[] texts => Array.TrueForAll(texts, text => text?.Contains('\0', StringComparison.Ordinal) != true),
            DateOnly day => Plausible.IsBound(day),
            DateTimeOffset at => Plausible.Is(at),
            _ => true,
        };
}
