using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>Reads typed fields of an XML file and refuses with line and reason.</summary>
internal sealed class XmlFields(string source)
{
    public static XDocument Load(string source, TextReader text)
    {
        try
        {
            using var reader = XmlReader.Create(
                text,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException broken)
        {
            throw new InstanceFormatException(source, broken.LineNumber, broken.Message);
        }
    }

    public InstanceFormatException Refuse(XObject where, string reason) =>
        new(source, ((IXmlLineInfo)where).LineNumber, reason);

    public XElement Child(XElement parent, string name) =>
        parent.Element(name) ?? throw Refuse(parent, $"<{parent.Name.LocalName}> has no <{name}>.");

    public XElement Root(XDocument document, string name) =>
        document.Root is { } root && root.Name.LocalName == name
            ? root
            : throw Refuse(document.Root!, $"the root must be <{name}>, not <{document.Root!.Name.LocalName}>.");

    public string Text(XElement element, string attribute) =>
        element.Attribute(attribute)?.Value is { Length: > 0 } value
            ? value
            : throw Refuse(element, $"<{element.Name.LocalName}> has no '{attribute}'.");

    public int Number(XElement element, string attribute, int min, int max = 1_000_000) =>
        ToNumber(element, attribute, Text(element, attribute), min, max);

    public int? OptionalNumber(XElement element, string attribute, int min) =>
        element.Attribute(attribute) is null ? null : Number(element, attribute, min);

    public int NumberInside(XElement element, int min) =>
        ToNumber(element, "content", element.Value.Trim(), min, 1_000_000);

    public bool Flag(XElement element, string attribute) =>
        Text(element, attribute) switch
        {
            "1" or "true" => true,
            "0" or "false" => false,
            var other => throw Refuse(element, $"'{attribute}' must be 0 or 1, not '{other}'."),
        };

    public DateOnly Date(XElement element, string attribute) => ToDate(element, attribute, Text(element, attribute));

    public DateOnly ToDate(XElement element, string what, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Refuse(element, $"'{what}' must be a date such as 2014-05-01, not '{value}'.");

    /// <summary>Position of a name in a list.</summary>
    public int Index(XElement element, string kind, string name, IReadOnlyDictionary<string, int> known) =>
        known.TryGetValue(name, out var index) ? index : throw Refuse(element, $"unknown {kind} '{name}'.");

    /// <summary>Numbers a list of distinct names.</summary>
    public Dictionary<string, int> Number(string kind, IEnumerable<(XElement Element, string Name)> names)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (element, name) in names)
        {
            if (!index.TryAdd(name, index.Count))
                throw Refuse(element, $"{kind} '{name}' is listed twice.");
        }

        return index;
    }

    private int ToNumber(XElement element, string what, string value, int min, int max) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= min
        && number <= max
            ? number
            : throw Refuse(element, $"'{what}' must be a whole number from {min} to {max}, not '{value}'.");
}
