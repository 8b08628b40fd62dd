using System.Text.Json.Nodes;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>
/// The product that a document names: <c>item: {from: board.csv, kept: HASH, answers: {…}}</c>. Its facts are in the store of
/// this program; what was answered beside them travels with the case.
/// </summary>
internal static class CaseProduct
{
    /// <summary>Which file of the store the item is; null: the case describes it itself.</summary>
    public static string? IdOf(JsonObject document) => (document["item"] as JsonObject)?["kept"]?.ToString();

    /// <summary>Makes a file of the store the item of a case.</summary>
    public static void Put(JsonObject document, KeptFile file) => document["item"] = new JsonObject { ["from"] = file.Name, ["kept"] = file.Id };

    /// <summary>The facts of a case; null with the mistakes.</summary>
    public static Case? Read(JsonObject document, string text, ProductStore store, VocabularyWords words, CaseOptions options, List<Mistake> mistakes)
    {
        if (IdOf(document) is null)
        {
            return CaseReader.Read(SentCase.Name, text, words, options, mistakes);
        }

        // Mistakes of the case are told with those of the product.
        var product = Of(document, store, mistakes);
        var facts = CaseReader.Read(SentCase.Name, text, words, options with { Item = product?.Item ?? new Item { Path = "item" } }, mistakes);
        return product is null ? null : facts;
    }

    /// <summary>The product of a case, with what was answered; null with the mistakes, or if the case describes its item itself.</summary>
    public static KeptProduct? Of(JsonObject document, ProductStore store, List<Mistake> mistakes) =>
        IdOf(document) is { } id ? store.Read(id, AnswersOf(document, mistakes), mistakes) : null;

    /// <summary>What was answered beside the file, by fact.</summary>
    public static IReadOnlyDictionary<string, Marked> AnswersOf(JsonObject document, List<Mistake> mistakes) =>
        document["item"]?["answers"] is JsonObject answers && MarkedReader.Read(SentCase.Name, answers.ToJsonString(), mistakes) is [MarkedMap map]
            ? map.Entries.ToDictionary(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal)
            : new Dictionary<string, Marked>();

    /// <summary>Whether a fact of the case is one of the product that lies in the store.</summary>
    public static bool Holds(JsonObject document, string fact) =>
        IdOf(document) is not null && (fact.StartsWith("item.", StringComparison.Ordinal) || fact.StartsWith("items.", StringComparison.Ordinal) || fact.StartsWith("components.", StringComparison.Ordinal));

    /// <summary>The document as a file says it: it names the product's file, which stands beside it there.</summary>
    public static JsonObject ForFile(JsonObject document)
    {
        var copy = (JsonObject)document.DeepClone();
        (copy["item"] as JsonObject)?.Remove("kept");
        return copy;
    }

    /// <summary>Why a case cannot be taken away as a file: what was answered beside the product's file has no place there.</summary>
    public static IEnumerable<Mistake> NotForFile(JsonObject document) =>
        IdOf(document) is not null && document["item"]?["answers"] is JsonObject answers
            ? [new(SentCase.Name, 0, 0, "LC067", $"What was answered here has no place in a case that names {document["item"]?["from"]}: write it into that file, and take the answers out. It is {string.Join("; ", answers.Select(a => $"{a.Key}: {FactText.Of(a.Value)}"))}.")]
            : [];

    /// <summary>Writes an answer beside the file; null takes it back.</summary>
    public static void Answer(JsonObject document, string fact, JsonNode? value)
    {
        var item = (JsonObject)document["item"]!;
        if (item["answers"] is not JsonObject answers)
        {
            item["answers"] = answers = [];
        }

        answers.Remove(fact);
        if (value is not null)
        {
            answers[fact] = value;
        }

        if (answers.Count == 0)
        {
            item.Remove("answers");
        }
    }
}
