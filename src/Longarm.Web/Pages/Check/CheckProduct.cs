using System.Globalization;
using System.Text.Json.Nodes;
using Longarm.Products;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>A table whose columns are being told.</summary>
/// <param name="File">The table.</param>
/// <param name="Preview">Its beginning, and what its columns are taken to tell.</param>
public sealed record PendingTable(KeptFile File, TablePreview Preview);

/// <summary>What the form of the Check page says of a product from a file.</summary>
/// <param name="store">Where the products are.</param>
/// <param name="words">The vocabulary.</param>
internal sealed class CheckProduct(ProductStore store, VocabularyWords words)
{
    private const int Rows = 4;

    /// <summary>A table whose columns are still being told; null: none.</summary>
    public PendingTable? Pending { get; private set; }

    /// <summary>What was done, to be said aloud; null: nothing.</summary>
    public string? Said { get; private set; }

    /// <summary>Puts a product into the case, asks for its columns first, or takes it out.</summary>
    public void Apply(JsonObject document, IFormCollection form, List<Mistake> mistakes)
    {
        foreach (var (name, values) in form.Where(field => field.Key.StartsWith("a:", StringComparison.Ordinal) && CaseProduct.Holds(document, field.Key[2..])))
        {
            new FactAnswers(words).Write(document, name[2..], values.ToString(), store, mistakes);
        }

        var (verb, about) = ActionOf(form);
        switch (verb)
        {
            case "product" or "columns" when Found(about, mistakes) is { } file:
                Open(document, file, isAsked: verb == "columns", file.Columns, mistakes);
                return;
            case "take" when Found(about, mistakes) is { } file && ColumnsOf(form, mistakes) is { } columns:
                Put(document, store.WithColumns(file, columns), mistakes);
                return;
            case "drop":
                document["item"] = new JsonObject { ["kind"] = "commodity" };
                return;
            case "unanswer" when CaseProduct.IdOf(document) is not null:
                CaseProduct.Answer(document, about, null);
                break;
            case "cancel":
                return;
            default:
                break;
        }

        if (form["pending"].ToString() is { Length: > 0 } pending && Found(pending, mistakes) is { } table)
        {
            Open(document, table, isAsked: true, ColumnsOf(form, mistakes), mistakes);
        }
    }

    private static (string Verb, string About) ActionOf(IFormCollection form)
    {
        var action = form["action"].ToString();
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (action, "") : (action[..colon], action[(colon + 1)..]);
    }

    private KeptFile? Found(string id, List<Mistake> mistakes)
    {
        var file = store.Find(id);
        if (file is null)
        {
            mistakes.Add(ProductStore.Gone);
        }

        return file;
    }

    // What the columns of a table tell is for a person to confirm before anything is concluded from it.
    private void Open(JsonObject document, KeptFile file, bool isAsked, TableMapping? columns, List<Mistake> mistakes)
    {
        if (!file.IsTable)
        {
            Put(document, file, mistakes);
            return;
        }

        using var stream = File.OpenRead(file.Path);
        if (TablePreview.Read(file.Name, stream, columns, mistakes, Rows) is { } preview)
        {
            Pending = new(file, preview);
            Said = isAsked ? null : $"Opened {file.Name}. Confirm what its columns tell.";
        }
    }

    private void Put(JsonObject document, KeptFile file, List<Mistake> mistakes)
    {
        if (store.Read(file.Id, null, mistakes) is { } product)
        {
            CaseProduct.Put(document, file);
            var count = product.Index.Items.Count;
            Said = string.Create(CultureInfo.InvariantCulture, $"Read {file.Name}: {count:N0} {(count == 1 ? "component" : "components")}. It is the item of this case now.");
        }
        else if (file.IsTable)
        {
            Open(document, file, isAsked: true, file.Columns, []);
        }
    }

    private static TableMapping? ColumnsOf(IFormCollection form, List<Mistake> mistakes)
    {
        List<string> lines = [];
        foreach (var key in (string[])["currency", "decimal", "unit", "quantities-for", "kind", "complete"])
        {
            if (!form.ContainsKey($"map:{key}"))
            {
                continue;
            }

            // What was left or made blank nobody knows: it is not guessed again.
            var text = form[$"map:{key}"].ToString().Trim();
            if (text.Length > 0 || key is "currency" or "decimal" or "kind")
            {
                lines.Add($"{key}: {FlowText.Quoted(text.Length > 0 ? text : "unknown")}");
            }
        }

        var columns = form.Where(field => field.Key.StartsWith("col:", StringComparison.Ordinal))
            .Select(field => $"{{column: {FlowText.Quoted(field.Key[4..])}, fact: {FlowText.Quoted(field.Value.ToString())}}}").ToList();
        lines.AddRange(columns.Count > 0 ? [$"columns: [{string.Join(", ", columns)}]"] : []);
        return lines.Count == 0 ? null : TableMapping.Read("columns", string.Join('\n', lines), mistakes);
    }
}
