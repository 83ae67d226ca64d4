using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Reads what came with a pressed Action.Execute.</content>
public partial class ActivityHandler
{
    private static class AdaptiveCardInvoke
    {
        public static AdaptiveCardInvokeValue Read(IInvokeActivity activity)
        {
            if (activity.Value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
            {
                throw Refused("BadRequest", "Missing value property");
            }

            var value = Parse(activity.Value);
            if (value.Action is null)
            {
                throw Refused("BadRequest", "Missing action property");
            }

            return string.Equals(value.Action.Type, "Action.Execute", StringComparison.Ordinal)
                ? value
                : throw Refused("NotSupported", $"The action '{value.Action.Type}' is not supported.");
        }

        private static AdaptiveCardInvokeValue Parse(object value)
        {
            try
            {
                return ConnectorJson.Convert<AdaptiveCardInvokeValue>(value)!;
            }
            catch (Exception exception) when (exception is JsonException or NotSupportedException)
            {
                throw Refused("BadRequest", "Value property is not properly formed");
            }
        }

        private static InvokeResponseException Refused(string code, string message) =>
            new(
                HttpStatusCode.BadRequest,
                new AdaptiveCardInvokeResponse
                {
                    StatusCode = (int)HttpStatusCode.BadRequest,
                    Type = "application/vnd.microsoft.error",
                    Value = new Error(code, message),
                }
            );
    }
}
