import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { boolean, mergeMetadata, metadata, text } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, noParameters, parameters, part } from '../core/parameters.ts';
import { closeDispute, giveEvidence } from './disputes.ts';

const said = text(20_000).optional();
const evidence = part<Stripe.DisputeUpdateParams.Evidence>()({
  access_activity_log: said,
  billing_address: said,
  cancellation_policy: said,
  cancellation_policy_disclosure: said,
  cancellation_rebuttal: said,
  customer_communication: said,
  customer_email_address: said,
  customer_name: said,
  customer_purchase_ip: said,
  customer_signature: said,
  duplicate_charge_documentation: said,
  duplicate_charge_explanation: said,
  duplicate_charge_id: said,
  product_description: said,
  receipt: said,
  refund_policy: said,
  refund_policy_disclosure: said,
  refund_refusal_explanation: said,
  service_date: said,
  service_documentation: said,
  uncategorized_file: said,
  uncategorized_text: said,
});
const updateParameters = parameters<Stripe.DisputeUpdateParams>()({
  evidence: evidence.optional(),
  metadata: metadata.optional(),
  submit: boolean.optional(),
});
const listed = listParameters<Stripe.DisputeListParams>()({
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
});

export function disputeRoutes(api: Api): void {
  api.read('/disputes/:id', (world, id = '') => find(world, 'disputes', id, 'dispute'));
  api.post('/disputes/:id', updateParameters, (world, params, id = '') => {
    const dispute = find(world, 'disputes', id, 'dispute');
    if (params.metadata !== undefined) dispute.metadata = mergeMetadata(dispute.metadata, params.metadata);
    if (params.evidence === undefined && params.submit !== true) return dispute;
    const given = Object.entries(params.evidence ?? {}).filter(
      (each): each is [string, string] => each[1] !== undefined,
    );
    return giveEvidence(world, dispute, Object.fromEntries(given), params.submit ?? true);
  });
  api.post('/disputes/:id/close', noParameters, (world, _, id = '') =>
    closeDispute(world, find(world, 'disputes', id, 'dispute'), 'lost'),
  );
  api.list('/disputes', listed, ({ disputes }) => disputes);
}
