using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.FluentUI.AspNetCore.Components;
using Xunit;

namespace HospitalOps.FluentUI.UnitTests;

/// <summary>
/// Our components against the official v5 API. Compiling against both proves nothing: a component that captures unknown
/// attributes takes any name. The list was read by reflection from Microsoft.FluentUI.AspNetCore.Components 5.0.0-RC.3
/// (MIT).
/// </summary>
public sealed class ParityTests
{
    internal static readonly string[][] Api =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "fluentui-v5-api.csv"))
            .Skip(1)
            .Select(line => line.Split(',')),
    ];

    internal static readonly Assembly Ours = typeof(FluentButton).Assembly;

    public static TheoryData<string> Components =>
        [
            .. Ours.GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(ComponentBase)) && !type.IsAbstract)
                .Select(NameOf)
                .Order(),
        ];

    public static TheoryData<string> Enums =>
        [.. Ours.GetExportedTypes().Where(type => type.IsEnum).Select(type => type.Name).Order()];

    [Theory, MemberData(nameof(Components))]
    public void Every_parameter_exists_in_v5_with_the_same_type(string component)
    {
        var theirs = Api.Where(row => row[0] == component).ToDictionary(row => row[2], row => row[3]);
        Assert.NotEmpty(theirs);
        var type = Ours.GetExportedTypes().Single(candidate => NameOf(candidate) == component);
        var wrong = type.GetProperties()
            .Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null)
            .Select(property =>
                (property.Name, Ours: TypeName(property), Theirs: theirs.GetValueOrDefault(property.Name))
            )
            .Where(parameter => parameter.Ours != parameter.Theirs)
            .Select(parameter => $"{parameter.Name}: ours {parameter.Ours}, v5 {parameter.Theirs ?? "has none"}");
        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Enums))]
    public void Every_enum_member_exists_in_v5(string name)
    {
        var theirs = Api.Single(row => row[0] == $"enum {name}")[2].Split(' ');
        var type = Ours.GetExportedTypes().Single(candidate => candidate.Name == name);
        Assert.Empty(Enum.GetNames(type).Except(theirs));
    }

    [Fact]
    public void A_parameter_that_v5_does_not_have_would_be_found() =>
        Assert.DoesNotContain(Api, row => row[0] == "FluentButton" && row[2] == "Colour");

    internal static string NameOf(Type type) => type.Name.Split('`')[0];

    internal static string TypeName(PropertyInfo property) => Describe(property.PropertyType);

    private static string Describe(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Describe(inner) + "?";
        if (!type.IsGenericType)
            return type.Name;
        return $"{NameOf(type)}<{string.Join(' ', type.GetGenericArguments().Select(Describe))}>";
    }
}
