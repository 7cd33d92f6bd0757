using System.Globalization;
using System.Text;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// A Code 128 bar code (ISO/IEC 15417, code set B) as one SVG path: what every scanner at a bedside reads.
/// </summary>
/// <param name="Width">Modules, the quiet zones of ten included.</param>
/// <param name="Path">Bars in a box of <paramref name="Width"/> by <see cref="Height"/> units.</param>
public sealed record Code128(int Width, string Path)
{
    public const int Height = 40;

    private const int Quiet = 10,
        StartB = 104,
        Stop = 106,
        Modulo = 103;

    /// <summary>Widths of bars and spaces of the symbols 0 to 106.</summary>
    private static readonly string[] Symbols =
    [
        "212222",
        "222122",
        "222221",
        "121223",
        "121322",
        "131222",
        "122213",
        "122312",
        "132212",
        "221213",
        "221312",
        "231212",
        "112232",
        "122132",
        "122231",
        "113222",
        "123122",
        "123221",
        "223211",
        "221132",
        "221231",
        "213212",
        "223112",
        "312131",
        "311222",
        "321122",
        "321221",
        "312212",
        "322112",
        "322211",
        "212123",
        "212321",
        "232121",
        "111323",
        "131123",
        "131321",
        "112313",
        "132113",
        "132311",
        "211313",
        "231113",
        "231311",
        "112133",
        "112331",
        "132131",
        "113123",
        "113321",
        "133121",
        "313121",
        "211331",
        "231131",
        "213113",
        "213311",
        "213131",
        "311123",
        "311321",
        "331121",
        "312113",
        "312311",
        "332111",
        "314111",
        "221411",
        "431111",
        "111224",
        "111422",
        "121124",
        "121421",
        "141122",
        "141221",
        "112214",
        "112412",
        "122114",
        "122411",
        "142112",
        "142211",
        "241211",
        "221114",
        "413111",
        "241112",
        "134111",
        "111242",
        "121142",
        "121241",
        "114212",
        "124112",
        "124211",
        "411212",
        "421112",
        "421211",
        "212141",
        "214121",
        "412121",
        "111143",
        "111341",
        "131141",
        "114113",
        "114311",
        "411113",
        "411311",
        "113141",
        "114131",
        "311141",
        "411131",
        "211412",
        "211214",
        "211232",
        "2331112",
    ];

    /// <summary>The symbols of a text: start, characters, check symbol, stop.</summary>
    /// <exception cref="ArgumentException">A character outside printable ASCII.</exception>
    public static IReadOnlyList<int> Encode(string text)
    {
        if (text.Any(letter => letter is < ' ' or > '~'))
            throw new ArgumentException("Code set B holds printable ASCII only.", nameof(text));
        var values = text.Select(letter => letter - ' ').ToList();
        var check = (StartB + values.Select((value, at) => value * (at + 1)).Sum()) % Modulo;
        return [StartB, .. values, check, Stop];
    }

    public static Code128 Of(string text)
    {
        var path = new StringBuilder();
        var x = Quiet;
        foreach (var symbol in Encode(text))
        {
            for (var at = 0; at < Symbols[symbol].Length; at++)
            {
                var width = Symbols[symbol][at] - '0';
                if (at % 2 == 0)
                    path.Append(CultureInfo.InvariantCulture, $"M{x} 0h{width}v{Height}h-{width}z");
                x += width;
            }
        }
        return new(x + Quiet, path.ToString());
    }
}
