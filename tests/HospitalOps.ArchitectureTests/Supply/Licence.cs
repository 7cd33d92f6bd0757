using System.Xml.Linq;

namespace HospitalOps.ArchitectureTests.Supply;

internal static class Licence
{
    /// <summary>What a package states; "unknown" for a text in a file or at an address, for a person to read.</summary>
    public static string Of(XElement specification)
    {
        var licence = specification.Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : "unknown";
    }
}
