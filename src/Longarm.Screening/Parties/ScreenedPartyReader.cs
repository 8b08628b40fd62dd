using System.Text;
using System.Text.Json;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>A row of a file of parties: the party, or what is wrong with the row.</summary>
/// <param name="Query">By which name the answer refers to it: its <c>id</c>, else its line.</param>
/// <param name="Party">The party; null: the row cannot be read.</param>
/// <param name="Mistake">What is wrong; null: nothing.</param>
/// <param name="Remarks">What was passed over in it.</param>
public sealed record ScreenedRow(string Query, ScreenedParty? Party, Mistake? Mistake, IReadOnlyList<string> Remarks);

/// <summary>
/// Reads parties that are to be screened, row by row: JSON Lines of <c>{"id", "name", "kind", "country", "born", "address",
/// "identifiers"}</c>, a table with a column <c>name</c>, or a name a line. A row that cannot be read keeps none of the others out.
/// </summary>
public static class ScreenedPartyReader
{
    private const int MaxLine = 1_000_000;
    private static readonly string[] Known = ["id", "name", "kind", "country", "born", "address", "identifiers"];

    /// <summary>The rows of a file, in its order.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="TableException">A table cannot be read on.</exception>
    /// <exception cref="InvalidDataException">It is packed, and broken.</exception>
    public static IEnumerable<ScreenedRow> Read(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var name = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file.Name[..^3] : file.Name;
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".CSV" => Table(file, ','),
            ".TSV" => Table(file, '\t'),
            _ => Lines(file),
        };
    }

    private static IEnumerable<ScreenedRow> Lines(ListFile file)
    {
        using var content = file.Content();
        using StreamReader text = new(content, new UTF8Encoding(false));
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            yield return line.Length > MaxLine ? Wrong(file, number, $"This line is longer than {MaxLine:N0} characters.")
                : line.Contains('\uFFFD', StringComparison.Ordinal) ? Wrong(file, number, "This line holds bytes that are no text in UTF-8. Save the file as UTF-8.")
                : line.TrimStart().StartsWith('{') ? Json(file, line, number)
                : new($"{number}", new(line.Trim()), null, []);
        }
    }

    private static ScreenedRow Json(ListFile file, string line, int number)
    {
        try
        {
            using JsonTokens tokens = new(new MemoryStream(Encoding.UTF8.GetBytes(line)));
            tokens.Read();
            var tree = JsonTree.Read(tokens);
            if (!tree.IsObject || tokens.Read())
            {
                return Wrong(file, number, "A line must be one JSON object, {\"id\": …, \"name\": …}.");
            }

            var identifiers = tree["identifiers"].Fields.SelectMany(pair => (pair.Value.Scalar is { } one ? [one] : pair.Value.Items.Select(item => item.Scalar).OfType<string>()).Select(value => new PartyIdentifier(pair.Key, value)));
            return Row(file, number, key => tree.Text(key), [.. identifiers], tree.Keys);
        }
        catch (JsonException wrong)
        {
            return Wrong(file, number, JsonTokens.Say(wrong));
        }
    }

    private static IEnumerable<ScreenedRow> Table(ListFile file, char delimiter)
    {
        List<string>? header = null;
        foreach (var row in ListTable.Rows(file, delimiter))
        {
            if (header is null)
            {
                header = [.. row.Cells.Select(cell => cell.Trim('\uFEFF').ToLowerInvariant())];
                if (!header.Contains("name"))
                {
                    yield return Wrong(file, row.Line, $"No column is called “name”. Name the columns in the first row: {string.Join(", ", Known[..^1])}.");
                    yield break;
                }

                continue;
            }

            yield return row.Cells.Count > header.Count
                ? Wrong(file, row.Line, $"This row has {row.Cells.Count} cells, and the header {header.Count}. Put a cell that holds a comma in quotation marks.")
                : Row(file, row.Line, key => row.Cell(header.IndexOf(key)) is { Length: > 0 } cell ? cell : null, [], header);
        }
    }

    private static ScreenedRow Row(ListFile file, int line, Func<string, string?> told, IReadOnlyList<PartyIdentifier> identifiers, IEnumerable<string> keys)
    {
        List<string> remarks = [.. keys.Where(key => key.Length > 0 && !Known.Contains(key)).Select(key => $"“{key}” is not known here, and passed over. {Nearest.Advice(key, Known)}")];
        var name = told("name")?.Trim() ?? "";
        if (name.Length == 0 && identifiers.Count == 0 && told("address") is null)
        {
            return Wrong(file, line, "This party has no “name”. Write one, or an address or identifiers.");
        }

        var kind = PartyKind.Unknown;
        if (told("kind") is { } word && (!Enum.TryParse(word, ignoreCase: true, out kind) || int.TryParse(word, out _)))
        {
            kind = PartyKind.Unknown;
            remarks.Add($"“{word}” is no kind of party, and passed over. Write company, person, vessel, aircraft or address.");
        }

        ScreenedParty party = new(name)
        {
            Id = told("id"),
            Kind = kind,
            Country = told("country")?.ToUpperInvariant(),
            Born = told("born"),
            Address = told("address"),
            Identifiers = [.. identifiers],
        };
        return new(party.Id ?? $"{line}", party, null, remarks);
    }

    private static ScreenedRow Wrong(ListFile file, int line, string message) => new($"{line}", null, new(file.Name, line, 0, "LS060", message), []);
}
