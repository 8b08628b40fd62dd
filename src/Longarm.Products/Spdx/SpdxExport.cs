using Longarm.Text;

namespace Longarm.Products;

/// <summary>Export control classifications of SPDX 3.1: a code for an element, by the list of a country.</summary>
internal sealed class SpdxExport(SpdxGraph graph)
{
    private static readonly string[] Union =
    [
        "AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA", "LVA", "LTU", "LUX", "MLT", "NLD",
        "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE",
    ];

    private readonly Dictionary<string, Spdx3Element> classifications = new(StringComparer.Ordinal);
    private readonly List<Spdx3Element> assessments = [];

    /// <summary>Adds a classification.</summary>
    public void Add(string id, Spdx3Element classification) => classifications[id] = classification;

    /// <summary>Adds an assessment, which gives classifications to an element.</summary>
    public void Assess(Spdx3Element assessment) => assessments.Add(assessment);

    /// <summary>Makes facts of what is certain. What is not is remarked upon.</summary>
    public void Finish()
    {
        HashSet<string> used = [];
        foreach (var assessment in assessments)
        {
            var at = assessment.Subject is { } subject ? graph.Node(subject).At : -1;
            foreach (var id in assessment.Results ?? [])
            {
                used.Add(id);
                if (at < 0)
                {
                    Remark(assessment.Line, $"An assessment is of “{SpdxGraph.Short(assessment.Subject ?? "?")}”, which is no package of this document.");
                }
                else if (classifications.TryGetValue(id, out var classification))
                {
                    Take(at, classification);
                }
                else
                {
                    Remark(assessment.Line, $"The classification “{SpdxGraph.Short(id)}” is described nowhere.");
                }
            }
        }

        foreach (var (_, unused) in classifications.Where(pair => !used.Contains(pair.Key)))
        {
            Remark(unused.Line, "An export control classification is of no element: no assessment names it.");
        }
    }

    private void Take(int at, Spdx3Element classification)
    {
        var code = classification.Code?.Trim() ?? "";
        var list = classification.Specification is { } id ? graph.Node(id).Name ?? id : "";
        if (NomenclatureOf(classification.Country ?? "", list, code) is { } nomenclature)
        {
            graph.File.Components[at].Facts.Add(($"class:{nomenclature}", new MarkedScalar(code, IsQuoted: true, classification.Line, 0)));
        }
        else
        {
            Remark(classification.Line, $"Of “{SpdxGraph.Short(code)}” by the list “{SpdxGraph.Short(list)}” of {SpdxGraph.Short(classification.Country ?? "no country")} it is not certain which list it is of, or that it is a code.");
        }
    }

    // Only what is certain: that country's own list by its name, with a code as that list has them.
    private static string? NomenclatureOf(string country, string list, string code)
    {
        var isCode = IsControlCode(code);
        return country switch
        {
            "USA" when Has(list, "USML", "Munitions", "ITAR", "121.1") => code.Length > 0 ? "us-usml" : null,
            "USA" => isCode || CodeSpelling.EccnOf(code) == code ? "us-ccl" : null,
            "CHN" when Has(list, "dual-use", "dual use") => isCode ? "cn-dual-use" : null,
            "GBR" when Has(list, "strategic", "dual-use", "dual use") => code.Length > 0 ? "uk-dual-use" : null,
            "JPN" when Has(list, "Export Trade Control Order", "Export Order", "Appended Table 1") => code.Length > 0 ? "jp-export-order" : null,
            _ when Union.Contains(country) && Has(list, "2021/821") => isCode ? "eu-dual-use" : null,
            _ => null,
        };
    }

    private static bool Has(string list, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (list.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // 5D002, 5D002.c.1: five signs, and paragraphs after dots.
    private static bool IsControlCode(string code) => code.Split('.', '(') is [{ Length: 5 } entry, ..]
        && char.IsAsciiDigit(entry[0]) && entry[1] is >= 'A' and <= 'E' && entry.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
        && !code.Contains("..", StringComparison.Ordinal) && !code.EndsWith('.') && code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '(' or ')' or '-');

    private void Remark(int line, string message) => graph.File.Remark(line, "LP064", message + " It is passed over. Write an annotation of the package, for example longarm:class:us-ccl=5D002.");
}
