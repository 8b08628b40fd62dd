using System.Text.Json;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>Parties that a program sent to be screened: one as an object, or several in a list.</summary>
/// <param name="Rows">The parties, in their order.</param>
/// <param name="IsList">Whether they came in a list: so does the answer then.</param>
internal sealed record SentParties(IReadOnlyList<ScreenedRow> Rows, bool IsList)
{
    /// <summary>What mistakes call what was sent; their line is the place of the party in the list.</summary>
    public const string Name = "parties.json";

    /// <summary>No more are taken at once.</summary>
    public const int Most = 10_000;

    /// <summary>The parties of a request; null with every mistake in them.</summary>
    /// <exception cref="BadHttpRequestException">It is no JSON, or too large.</exception>
    public static async Task<SentParties?> Read(HttpContext http, List<Mistake> mistakes)
    {
        var bytes = await SentCase.Bytes(http);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            var isList = root.ValueKind == JsonValueKind.Array;
            if (isList && root.GetArrayLength() is 0 or > Most)
            {
                mistakes.Add(new(Name, 1, 1, "LW020", $"The list holds {root.GetArrayLength():N0} parties. Send 1 to {Most:N0} at once."));
                return null;
            }

            return Read(isList ? [.. root.EnumerateArray()] : [root], isList, mistakes);
        }
        catch (JsonException wrong)
        {
            mistakes.Add(new(Name, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1, "LS002", JsonTokens.Say(wrong)));
            return null;
        }
    }

    private static SentParties? Read(JsonElement[] elements, bool isList, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        var rows = RowsOf(elements, Name, mistakes);
        return mistakes.Count == before ? new(rows, isList) : null;
    }

    /// <summary>A row for each of some parties. Each is read as a line of a file, so that both say the same of it.</summary>
    /// <param name="elements">The parties.</param>
    /// <param name="name">What mistakes call what was sent.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static IReadOnlyList<ScreenedRow> RowsOf(JsonElement[] elements, string name, List<Mistake> mistakes)
    {
        using MemoryStream lines = new();
        foreach (var element in elements)
        {
            JsonSerializer.Serialize(lines, element);
            lines.WriteByte((byte)'\n');
        }

        List<ScreenedRow> rows = [.. ScreenedPartyReader.Read(new($"{name}l", () => new MemoryStream(lines.GetBuffer(), 0, (int)lines.Length)))];
        foreach (var (at, row) in rows.Index())
        {
            if (elements[at].ValueKind != JsonValueKind.Object)
            {
                mistakes.Add(new(name, at + 1, 0, "LS060", "A party must be a JSON object, {\"id\": …, \"name\": …}."));
            }
            else if (row.Mistake is { } mistake)
            {
                mistakes.Add(mistake with { File = name });
            }
            else
            {
                ScreenWords.Check(row.Party!, (fact, message) => mistakes.Add(new(name, at + 1, 0, "LS061", $"{fact}: {message}")));
            }
        }

        return rows;
    }
}
