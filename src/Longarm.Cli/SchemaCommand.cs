using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm schema</c>: JSON Schemas for editors and other programs.</summary>
internal static class SchemaCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        Argument<string> what = new("what") { Description = "case, answer or rule." };
        what.AcceptOnlyFromAmong("case", "answer", "rule");
        Option<string?> rules = new("--rules") { Description = "A rules folder, in place of the packs that come with the program." };
        Command command = new("schema", "Prints the JSON Schema of a case file, an answer or a rule.") { what, rules };
        command.SetAction(asked =>
        {
            JsonObject? schema = asked.GetValue(what) switch
            {
                "answer" => AnswerSchema.Of(),
                "rule" => RuleSchema.Of(),
                _ => Host.LoadRules(asked.GetValue(rules)) is var (_, words) ? CaseSchema.Of(words) : null,
            };
            if (schema is null)
            {
                return Host.BadInput;
            }

            Console.WriteLine(schema.ToJsonString(Indented));
            return 0;
        });
        return command;
    }
}
