extern alias Official;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace HospitalOps.FluentUI.UnitTests;

/// <summary>Our components against the official package itself; compiled with Feed=nuget only.</summary>
public sealed class OfficialPackageTests
{
    private static readonly Type[] Theirs =
        typeof(Official::Microsoft.FluentUI.AspNetCore.Components.FluentButton).Assembly.GetExportedTypes();

    public static TheoryData<string> Components => ParityTests.Components;

    public static TheoryData<string> Enums => ParityTests.Enums;

    [Theory, MemberData(nameof(Components))]
    public void Every_parameter_exists_in_the_package_with_the_same_type(string component)
    {
        var theirs = ParametersOf(Theirs, component);
        var wrong = ParametersOf(ParityTests.Ours.GetExportedTypes(), component)
            .Where(ours => theirs.GetValueOrDefault(ours.Key) != ours.Value)
            .Select(ours =>
                $"{ours.Key}: ours {ours.Value}, the package {theirs.GetValueOrDefault(ours.Key) ?? "has none"}"
            );
        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Components))]
    public void Every_listed_parameter_is_in_the_package(string component)
    {
        var listed = ParityTests.Api.Where(row => row[0] == component).Select(row => $"{row[2]} {row[3]}");
        Assert.Empty(listed.Except(ParametersOf(Theirs, component).Select(theirs => $"{theirs.Key} {theirs.Value}")));
    }

    [Theory, MemberData(nameof(Enums))]
    public void Every_enum_member_exists_in_the_package(string name)
    {
        var ours = ParityTests.Ours.GetExportedTypes().Single(type => type.Name == name);
        Assert.Empty(Enum.GetNames(ours).Except(Enum.GetNames(Theirs.Single(type => type.Name == name))));
    }

    private static Dictionary<string, string> ParametersOf(Type[] types, string component) =>
        types
            .Single(type =>
                !type.IsAbstract && type.IsSubclassOf(typeof(ComponentBase)) && ParityTests.NameOf(type) == component
            )
            .GetProperties()
            .Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null)
            .DistinctBy(property => property.Name)
            .ToDictionary(property => property.Name, ParityTests.TypeName);
}
