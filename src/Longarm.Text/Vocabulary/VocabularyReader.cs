using System.Globalization;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>Reads <c>vocabulary.yaml</c> and <c>places.csv</c>.</summary>
public static class VocabularyReader
{
    /// <summary>The vocabulary, or null with the mistakes in it.</summary>
    /// <param name="file">Name of the vocabulary file.</param>
    /// <param name="yaml">Its text.</param>
    /// <param name="places">Text of the places, <c>code,name</c>.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static VocabularyWords? Read(string file, string yaml, string places, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        if (MarkedReader.Read(file, yaml, mistakes) is not [MarkedMap root])
        {
            if (mistakes.Count == before)
            {
                mistakes.Add(new(file, 1, 1, "RP001", "The vocabulary must be one map."));
            }

            return null;
        }

        return new VocabularyWords
        {
            Nomenclatures = Entries(root["nomenclatures"]).ToDictionary(e => e.Key, e => NomenclatureOf(e.Key, e.Value)),
            Enums = Entries(root["enums"]).ToDictionary(e => e.Key, e => (IReadOnlyList<string>)Scalars(e.Value)),
            Units = UnitsOf(file, root["units"], mistakes),
            Specs = Entries(root["specs"]).ToDictionary(e => e.Key, e => TextOf(e.Value)),
            Questions = Entries(root["questions"]).ToDictionary(e => e.Key, e => TextOf(e.Value)),
            Places = PlacesOf(places, mistakes),
        };
    }

    private static Nomenclature NomenclatureOf(string id, Marked value)
    {
        var form = value is MarkedMap map && map["form"] is MarkedScalar scalar ? Words.Read<CodeForm>(scalar.Text) : null;
        return new(id, value is MarkedMap m && m["title"] is { } title ? TextOf(title) : id, form ?? CodeForm.Text,
            value is MarkedMap o ? Scalars(o["outside"]) : []);
    }

    private static Dictionary<string, Unit> UnitsOf(string file, Marked? value, List<Mistake> mistakes)
    {
        Dictionary<string, Unit> units = [];
        foreach (var (symbol, each) in Entries(value))
        {
            var map = each as MarkedMap;
            if (decimal.TryParse(TextOf(map?["per-base"]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var perBase) && perBase > 0)
            {
                units[symbol] = new(symbol, TextOf(map?["dimension"]), perBase);
            }
            else
            {
                mistakes.Add(new(file, each.Line, each.Column, "RP007", $"The unit “{symbol}” needs “per-base”: how many base units it is. Write for example {{dimension: mass, per-base: 1000}}."));
            }
        }

        return units;
    }

    private static Dictionary<string, string> PlacesOf(string csv, List<Mistake> mistakes)
    {
        Dictionary<string, string> places = [];
        foreach (var (index, line) in csv.Split('\n').Index().Skip(1))
        {
            if (line.Trim('\r', ' ').Split(',', 2) is [var code, var name] && !places.TryAdd(code, name.Trim('"')))
            {
                mistakes.Add(new("places.csv", index + 1, 0, "RP008", $"The place {code} stands here twice. Keep one."));
            }
        }

        return places;
    }

    private static IEnumerable<(string Key, Marked Value)> Entries(Marked? value) =>
        (value as MarkedMap)?.Entries.Select(e => (e.Key.Text, e.Value)) ?? [];

    private static List<string> Scalars(Marked? value) => [.. (value as MarkedList)?.Elements.OfType<MarkedScalar>().Select(s => s.Text) ?? []];

    private static string TextOf(Marked? value) => (value as MarkedScalar)?.Text ?? "";
}
