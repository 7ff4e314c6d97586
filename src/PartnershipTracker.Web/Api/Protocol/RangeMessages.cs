using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>A number that cannot be read is told the same as one out of range: the message of its <see cref="RangeAttribute"/>.</summary>
internal sealed class RangeMessages : IBindingMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (context.Attributes.OfType<RangeAttribute>().FirstOrDefault()?.ErrorMessage is not { } message)
            return;

        var messages = new DefaultModelBindingMessageProvider();
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => message);
        messages.SetUnknownValueIsInvalidAccessor(_ => message);
        messages.SetValueIsInvalidAccessor(_ => message);
        messages.SetValueMustNotBeNullAccessor(_ => message);
        context.BindingMetadata.ModelBindingMessageProvider = messages;
    }
}
