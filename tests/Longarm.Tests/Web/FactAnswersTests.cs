using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Text;
using Longarm.Web;

namespace Longarm.Tests.Web;

/// <summary>What is answered on a page to a question about a list of the case.</summary>
public sealed class FactAnswersTests : IDisposable
{
    private readonly ProductStore store = new(new HeldLaw(Repository.Rules.Book!, Repository.Rules.Words!, [], [], Repository.Rules.Readings), TimeProvider.System);

    [Theory]
    [InlineData("""{"item": {"complete": {"parts": "false"}, "parts": [{"item": {"origin": "US"}}]}}""", "none", 1, true)]
    [InlineData("""{"item": {"complete": {"parts": "false"}, "parts": []}}""", "none", 0, false)]
    [InlineData("""{"item": {}}""", "none", 0, false)]
    public void List_that_is_partial_keeps_what_it_has(string text, string answer, int parts, bool isWhole)
    {
        var document = (JsonObject)JsonNode.Parse(text)!;
        List<Mistake> mistakes = [];
        new FactAnswers(Repository.Rules.Words!).Write(document, "item.parts", answer, store, mistakes);

        Assert.Empty(mistakes);
        Assert.Equal(parts, document["item"]!["parts"]!.AsArray().Count);
        Assert.Equal(isWhole, parts > 0 && document["item"]!["complete"]!["parts"] is null);
    }

    [Fact]
    public void List_that_is_whole_is_not_overruled()
    {
        var document = (JsonObject)JsonNode.Parse("""{"item": {"parts": [{"item": {"origin": "US"}}]}}""")!;
        List<Mistake> mistakes = [];
        new FactAnswers(Repository.Rules.Words!).Write(document, "item.parts", "none", store, mistakes);

        Assert.Equal("LC098", Assert.Single(mistakes).Code);
        Assert.Single(document["item"]!["parts"]!.AsArray());
    }

    public void Dispose() => store.Dispose();
}
