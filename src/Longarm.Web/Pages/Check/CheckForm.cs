using System.Text.Json.Nodes;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>What the form of the Check page says.</summary>
internal static class CheckForm
{
    /// <summary>The case: a file that was dropped, or the document of the page with what was changed in it.</summary>
    /// <returns>The document, null where it cannot be read; and what was done, to be said aloud.</returns>
    public static async Task<(JsonObject? Document, string? Said, PendingTable? Pending)> Read(IFormCollection form, ServerOptions server, ProductStore store, List<Mistake> mistakes, CancellationToken stop)
    {
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            using StreamReader reader = new(file.OpenReadStream());
            var name = SentFile.Plain(file.FileName);
            return (CaseDocument.Read(name, await reader.ReadToEndAsync(stop), mistakes), $"Opened {name}.", null);
        }

        var isWritten = form["action"] == "apply";
        var document = CaseDocument.Read(SentCase.Name, form[isWritten ? "written" : "document"].ToString(), mistakes);
        if (document is null || isWritten)
        {
            return (document, null, null);
        }

        CheckProduct product = new(store, server.Law.Words);
        product.Apply(document, form, mistakes);
        CaseEdits.Apply(document, form);
        return (document, product.Said, product.Pending);
    }

    /// <summary>What was chosen beside the facts.</summary>
    public static CheckChoices Choices(IFormCollection form) => new(
        [.. Words(form, "scenario")], form.ContainsKey("strict"), Words(form, "open").ToHashSet(), Words(form, "skip").ToHashSet())
    { IsPatient = form["action"] == "work" };

    private static IEnumerable<string> Words(IFormCollection form, string name) => form[name].OfType<string>().Where(v => v.Length > 0).Distinct();
}
